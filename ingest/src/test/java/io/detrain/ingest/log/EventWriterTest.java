package io.detrain.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Event;
import io.detrain.ingest.intake.EventReader;
import io.detrain.ingest.intake.Intake;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.Sport;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWriterTest {

    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00.123Z");

    @BeforeAll
    static void vouch() {
        // as in the service, where the serdes come first: they tell Avro to trust the contract's classes
        assertThat(new Serdes("mock://event-writer")).isNotNull();
    }

    @Test
    void a_retry_of_a_revision_is_the_same_key_and_differs_in_received_at_alone() {
        var event = read("workout", "'revision':2,'sport':'run','durationS':60");
        var first = EventWriter.write("acme", event, NOW);
        var again = EventWriter.write("acme", event, NOW.plusSeconds(9));
        assertThat(EventWriter.key(again)).isEqualTo(EventWriter.key(first));
        again.setReceivedAt(NOW);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void other_content_is_another_key() {
        var short1 = EventWriter.write("acme", read("workout", "'revision':2,'sport':'run','durationS':60"), NOW);
        var longer = EventWriter.write("acme", read("workout", "'revision':2,'sport':'run','durationS':61"), NOW);
        assertThat(EventWriter.key(longer)).isNotEqualTo(EventWriter.key(short1));
    }

    @Test
    void received_at_is_the_revision_where_the_sender_gives_none() {
        var written = EventWriter.write("acme", read("heartbeat", "'worn':true"), NOW);
        assertThat(written.getRevision()).isEqualTo(NOW.toEpochMilli());
        assertThat(EventWriter.key(written)).matches("acme/anna/e1/" + NOW.toEpochMilli() + "/[0-9a-f]{16}");
    }

    @Test
    void a_workout_is_written_as_it_was_read() {
        var written = EventWriter.write(
                "acme",
                read(
                        "workout",
                        "'zone':'Europe/Berlin','sport':'run','durationS':60,'averageHeartRateBpm':150,"
                                + "'zoneSeconds':[10,50],'legs':[{'sport':'ride','durationS':30,'distanceM':5}]"),
                NOW);
        assertThat(written)
                .returns("acme", AthleteEvent::getTenant)
                .returns(LocalDate.of(2026, 5, 3), AthleteEvent::getLocalDate)
                .returns(7200, AthleteEvent::getOffsetS)
                .returns("Europe/Berlin", AthleteEvent::getZone)
                .returns(NOW, AthleteEvent::getReceivedAt);
        var workout = written.getWorkout();
        assertThat(workout.getSport()).isEqualTo(Sport.RUN);
        assertThat(workout.getAverageBpm()).isEqualTo(150);
        assertThat(workout.getZoneSeconds()).containsExactly(10, 50);
        assertThat(workout.getDistanceM()).isNull();
        assertThat(workout.getRace()).isFalse();
        assertThat(workout.getLegs().getFirst().getDistanceM()).isEqualTo(5.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WORKOUT | workout | 'sport':'run','durationS':60
            RACE | race | 'stage':'result','raceDate':'2026-05-02','sport':'run'
            WELLNESS | wellness | 'scale':'hooper_1_7','fatigue':3
            SLEEP | sleep | 'totalSleepS':27000
            HEART_RATE_VARIABILITY | heartRateVariability | 'metric':'rmssd','valueMs':62.1
            RESTING_HEART_RATE | restingHeartRate | 'bpm':48
            CONTEXT | context | 'tag':'ill'
            PROFILE | profile | 'sex':'male'
            ANSWER | answer | 'about':'acknowledged','subject':'f1'
            HEARTBEAT | heartbeat | 'worn':true
            RETRACTION | retraction | 'reason':'DUPLICATE'
            """)
    void each_kind_sets_its_own_body_alone(EventKind kind, String type, String fields) {
        var written = EventWriter.write("acme", read(type, fields), NOW);
        var bodies = AthleteEvent.getClassSchema().getFields().stream()
                .filter(field -> field.pos()
                        > AthleteEvent.getClassSchema().getField("clockShiftS").pos())
                .filter(field -> written.get(field.pos()) != null)
                .map(field -> field.name())
                .toList();
        assertThat(written.getKind()).isEqualTo(kind);
        assertThat(bodies).containsExactly(type);
    }

    @Test
    void settings_in_another_order_are_the_same_content() {
        var written = EventWriter.write(
                "acme", read("profile", "'settings':{'roll.tauAcute':9,'hrv.swcFactor':0.7,'ready.center':60}"), NOW);
        var other = EventWriter.write(
                "acme", read("profile", "'settings':{'ready.center':60,'hrv.swcFactor':0.7,'roll.tauAcute':9}"), NOW);

        assertThat(written.getProfile().getSettings())
                .containsEntry("roll.tauAcute", 9.0)
                .hasSize(3);
        assertThat(written.getContentHash()).isEqualTo(other.getContentHash());
    }

    private static Event read(String type, String fields) {
        var json = "{'type':'%s','athlete':'anna','id':'e1','occurredAt':'2026-05-03T10:00:00+02:00',%s}";
        var raw = json.formatted(type, fields).replace('\'', '"').getBytes(UTF_8);
        return ((Intake.Accepted) EventReader.read(raw, NOW)).event();
    }
}
