package io.detrain.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Intake.Accepted;
import io.detrain.ingest.intake.Intake.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");

    private static final String ENVELOPE =
            "{'type':'%s','athlete':'anna','id':'e1','occurredAt':'2026-05-03T10:00:00+02:00',%s}";

    @Test
    void a_workout_is_read_with_all_it_says() {
        var event = accepted("""
                {"type":"workout","athlete":"anna","id":"w1","revision":3,"occurredAt":"2026-05-03T23:30:00+02:00",
                 "zone":"Europe/Berlin","source":"Garmin","device":"Forerunner 970","sport":"run","sessionKind":"Easy",
                 "durationS":3600,"movingS":3500,"distanceM":10000.5,"ascentM":120,"averageHeartRateBpm":140,
                 "maxHeartRateBpm":171,"rpe":4,"normalizedGradedSpeedMps":2.9,"streams":["heart_rate","gps"],
                 "heartRate":{"lowestBpm":138,"secondsPerBpm":[1000,1500,1000],"coveragePermille":998,"sensor":"chest"},
                 "origins":[{"source":"strava","id":"987"}],"race":true,"raceType":"run_10k","officialTimeS":3540}""");
        var workout = (Body.Workout) event.body();
        assertThat(event)
                .returns("anna", Event::athlete)
                .returns("w1", Event::id)
                .returns(OptionalLong.of(3), Event::revision)
                .returns(Instant.parse("2026-05-03T21:30:00Z"), Event::occurredAt)
                .returns(ZoneId.of("Europe/Berlin"), Event::zone)
                .returns(LocalDate.of(2026, 5, 3), Event::localDate)
                .returns("garmin", Event::source)
                .returns(Optional.of("Forerunner 970"), Event::device)
                .returns(Event.ClockCheck.ACCEPTED, Event::clock);
        assertThat(workout)
                .returns("RUN", Body.Workout::sport)
                .returns("EASY", Body.Workout::sessionKind)
                .returns(3600L, Body.Workout::elapsedS)
                .returns(3500L, Body.Workout::movingS)
                .returns(List.of("HEART_RATE", "GPS"), Body.Workout::streams)
                .returns(List.of(new Body.Origin("strava", "987")), Body.Workout::origins)
                .returns(
                        Optional.of(new Body.RaceMark("RUN_10K", OptionalLong.of(3540), OptionalDouble.empty())),
                        Body.Workout::race);
        assertThat(workout.totals().distanceM()).hasValue(10000.5);
        assertThat(workout.effort().averageBpm()).hasValue(140);
        assertThat(workout.effort().heartRate())
                .contains(new Body.HeartRate(138, List.of(1000, 1500, 1000), 998, "CHEST", OptionalInt.empty(), false));
    }

    @Test
    void moving_time_is_the_whole_time_where_nobody_tells() {
        var workout = (Body.Workout)
                accepted(event("workout", "'sport':'ride','durationS':60")).body();
        assertThat(workout.movingS()).isEqualTo(60);
    }

    @Test
    void an_offset_is_the_zone_where_none_is_named() {
        var event = accepted(event("workout", "'sport':'ride','durationS':60"));
        assertThat(event.zone()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void a_local_time_is_read_in_its_zone() {
        var event = accepted("""
                {"type":"heartbeat","athlete":"anna","id":"h","occurredAt":"2026-05-03T01:00:00","zone":"Asia/Tokyo"}""");
        assertThat(event.occurredAt()).isEqualTo("2026-05-02T16:00:00Z");
        assertThat(event.localDate()).isEqualTo("2026-05-03");
    }

    @Test
    void a_night_counts_on_the_date_of_waking() {
        var event = accepted("""
                {"type":"sleep","athlete":"anna","id":"s","occurredAt":"2026-05-01T22:30:00","zone":"Europe/Berlin",
                 "endedAt":"2026-05-02T06:30:00","totalSleepS":27000}""");
        assertThat(event.localDate()).isEqualTo("2026-05-02");
    }

    @Test
    void a_date_alone_is_enough_for_what_is_measured_once_a_day() {
        var event = accepted("""
                {"type":"restingHeartRate","athlete":"anna","id":"r","localDate":"2024-02-29","bpm":48.5}""");
        assertThat(event.localDate()).isEqualTo("2024-02-29");
        assertThat(event.occurredAt()).isEqualTo("2024-02-29T00:00:00Z");
    }

    @Test
    void a_profile_acts_from_its_own_date() {
        var event = accepted(event("profile", "'localDate':'2020-01-01','sex':'female','hrMaxBpm':190,'hrRestBpm':50"));
        assertThat(event.localDate()).isEqualTo("2020-01-01");
    }

    @Test
    void zero_has_no_sign() {
        var workout = (Body.Workout) accepted(event("workout", "'sport':'ride','durationS':60,'distanceM':-0.0"))
                .body();
        assertThat(Double.doubleToRawLongBits(workout.totals().distanceM().getAsDouble()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "race|'stage':'registered','raceDate':'2027-04-18','sport':'run','raceType':'run_marathon'",
                "race|'stage':'result','raceDate':'2026-05-02','sport':'RUN','officialTimeS':10800,'metGoal':null",
                "wellness|'scale':'hooper_1_7','fatigue':3,'soreness':6.5",
                "wellness|'scale':'mclean_1_5','mood':5",
                "wellness|'symptoms':['chest_pain','no_urine']",
                "wellness|'scale':'hooper_1_7','fatigue':3,'symptoms':['fever']",
                "sleep|'totalSleepS':1200,'main':false",
                "heartRateVariability|'metric':'rmssd','valueMs':62.1,'context':'night'",
                "heartRateVariability|'metric':'sdnn','valueMs':300",
                "restingHeartRate|'bpm':52,'context':'waking'",
                "context|'tag':'ill','until':'2026-05-10','temperatureC':38.6",
                "profile|'sex':'male','birthDate':'1984-02-29','lthrBpm':169,'zone':'Europe/London'",
                "answer|'about':'copies_split','subject':'w1','other':'w2'",
                "answer|'about':'flag_feedback','subject':'REST_DAY_DUE:2026-05-01','helpful':false",
                "heartbeat|'worn':true",
                "retraction|'reason':'DELETED_BY_ATHLETE'",
                "workout|'sport':'swim','durationS':3600.0",
                "workout|'sport':'multisport','durationS':7200,'legs':[{'sport':'ride','durationS':3600}]",
            })
    void every_kind_is_taken(String each) {
        accepted(event(each.split("\\|", -1)[0], each.split("\\|", -1)[1]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing        | /durationS            | 'sport':'run'
            missing        | /sport                | 'durationS':60
            out_of_range   | /durationS            | 'sport':'run','durationS':-1
            out_of_range   | /durationS            | 'sport':'run','durationS':1000000000
            out_of_range   | /durationS            | 'sport':'run','durationS':9007199254740993
            out_of_range   | /durationS            | 'sport':'run','durationS':-9223372036854775808
            out_of_range   | /durationS            | 'sport':'run','durationS':99999999999999999999999999
            out_of_range   | /durationS            | 'sport':'run','durationS':1e999999
            wrong_type     | /durationS            | 'sport':'run','durationS':1.5
            wrong_type     | /durationS            | 'sport':'run','durationS':'60'
            out_of_range   | /distanceM            | 'sport':'run','durationS':60,'distanceM':1e308
            out_of_range   | /distanceM            | 'sport':'run','durationS':60,'distanceM':1e999999
            out_of_range   | /distanceM            | 'sport':'run','durationS':60,'distanceM':-0.1
            out_of_range   | /averageHeartRateBpm  | 'sport':'run','durationS':60,'averageHeartRateBpm':0
            out_of_range   | /averageHeartRateBpm  | 'sport':'run','durationS':60,'averageHeartRateBpm':65535
            conflict       | /averageHeartRateBpm  | 'sport':'run','durationS':60,'averageHeartRateBpm':180,'maxHeartRateBpm':170
            conflict       | /movingS              | 'sport':'run','durationS':60,'movingS':61
            conflict       | /raceType             | 'sport':'run','durationS':60,'raceType':'run_5k'
            out_of_range   | /rpe                  | 'sport':'run','durationS':60,'rpe':10.5
            unknown_value  | /sport                | 'sport':'running','durationS':60
            unknown_value  | /sport                | 'sport':'unknown','durationS':60
            wrong_type     | /sport                | 'sport':7,'durationS':60
            unknown_field  | /duration             | 'sport':'run','duration':60
            unknown_field  | /a~1b~0c              | 'sport':'run','durationS':60,'a/b~c':1
            unknown_field  | /heartRate/lowest     | 'sport':'run','durationS':60,'heartRate':{'lowest':60,'secondsPerBpm':[1],'coveragePermille':1}
            out_of_range   | /heartRate/secondsPerBpm/1 | 'sport':'run','durationS':60,'heartRate':{'lowestBpm':60,'secondsPerBpm':[1,-1],'coveragePermille':1}
            out_of_range   | /heartRate/secondsPerBpm | 'sport':'run','durationS':60,'heartRate':{'lowestBpm':229,'secondsPerBpm':[1,1,1],'coveragePermille':1}
            conflict       | /heartRate/secondsPerBpm | 'sport':'run','durationS':60,'heartRate':{'lowestBpm':60,'secondsPerBpm':[121],'coveragePermille':1}
            out_of_range   | /legs/0/durationS     | 'sport':'multisport','durationS':60,'legs':[{'sport':'run','durationS':0}]
            wrong_type     | /legs/0               | 'sport':'multisport','durationS':60,'legs':[7]
            wrong_type     | /legs                 | 'sport':'multisport','durationS':60,'legs':{}
            malformed      | /device               | 'sport':'run','durationS':60,'device':'\\ud800'
            malformed      | /device               | 'sport':'run','durationS':60,'device':'a\\u0000b'
            malformed      | /device               | 'sport':'run','durationS':60,'device':'\\u202egnp.exe'
            bad_id         | /source               | 'sport':'run','durationS':60,'source':'a b'
            bad_id         | /origins/0/id         | 'sport':'run','durationS':60,'origins':[{'source':'strava','id':'a/b'}]
            conflict       | /localDate            | 'sport':'run','durationS':60,'localDate':'2026-05-01'
            bad_time       | /localDate            | 'sport':'run','durationS':60,'localDate':'2023-02-29'
            bad_time       | /localDate            | 'sport':'run','durationS':60,'localDate':'0000-02-30'
            bad_zone       | /zone                 | 'sport':'run','durationS':60,'zone':'Etc/Evil'
            out_of_range   | /revision             | 'sport':'run','durationS':60,'revision':-1
            """)
    void a_workout_is_refused_with_the_reason_and_the_place(String code, String pointer, String fields) {
        assertThat(rejected(event("workout", fields)))
                .returns(code, Rejected::code)
                .returns(pointer, Rejected::pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            future_date    | /raceDate    | race | 'stage':'declared','raceDate':'2026-06-01','sport':'run'
            future_date    | /raceDate    | race | 'stage':'registered','raceDate':'2099-06-01','sport':'run'
            out_of_range   | /fatigue     | wellness | 'scale':'mclean_1_5','fatigue':6
            missing        | /fatigue     | wellness | 'scale':'hooper_1_7'
            out_of_range   | /lactate     | profile  | 'lactate':[{'heartRateBpm':110,'lactateMmolL':1}]
            missing        | /lactate/3/lactateMmolL | profile | 'lactate':[{'heartRateBpm':110,'lactateMmolL':1},{'heartRateBpm':120,'lactateMmolL':1},{'heartRateBpm':130,'lactateMmolL':2},{'heartRateBpm':140}]
            out_of_range   | /lactate/0/lactateMmolL | profile | 'lactate':[{'heartRateBpm':110,'lactateMmolL':0},{'heartRateBpm':120,'lactateMmolL':1},{'heartRateBpm':130,'lactateMmolL':2},{'heartRateBpm':140,'lactateMmolL':3}]
            missing        | /scale       | wellness | 'fatigue':3
            missing        | /scale       | wellness | 'fatigue':3,'symptoms':['fainting']
            unknown_value  | /symptoms/1  | wellness | 'symptoms':['fainting','bad hair']
            unknown_value  | /symptoms/0  | wellness | 'symptoms':['unknown']
            wrong_type     | /symptoms/0  | wellness | 'symptoms':[3]
            out_of_range   | /totalSleepS | sleep | 'totalSleepS':7199
            out_of_range   | /totalSleepS | sleep | 'totalSleepS':57601
            out_of_range   | /valueMs     | heartRateVariability | 'metric':'rmssd','valueMs':255
            out_of_range   | /valueMs     | heartRateVariability | 'metric':'rmssd','valueMs':4.9
            out_of_range   | /bpm         | restingHeartRate | 'bpm':0
            out_of_range   | /until       | context | 'tag':'ill','until':'2026-05-01'
            unknown_value  | /tag         | context | 'tag':'tired'
            conflict       | /hrRestBpm   | profile | 'hrMaxBpm':130,'hrRestBpm':100
            unknown_field  | /settings/roll.tau      | profile | 'settings':{'roll.tau':42}
            out_of_range   | /settings/roll.tauAcute | profile | 'settings':{'roll.tauAcute':70}
            conflict       | /lthrBpm     | profile | 'hrMaxBpm':180,'lthrBpm':180
            missing        | /other       | answer | 'about':'copies_split','subject':'w1'
            bad_id         | /subject     | answer | 'about':'acknowledged','subject':'../w1'
            wrong_type     | /worn        | heartbeat | 'worn':1
            unknown_field  | /rpe         | sleep | 'totalSleepS':28800,'rpe':3
            unknown_type   | /type        | selfie | 'x':1
            """)
    void the_other_kinds_are_refused_alike(String code, String pointer, String type, String fields) {
        assertThat(rejected(event(type, fields))).returns(code, Rejected::code).returns(pointer, Rejected::pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "future_date,  2026-05-04T12:00:01Z",
        "future_date,  9999-12-31T00:00:00Z",
        "future_date,  +999999999-12-31T23:59:59+00:00",
        "out_of_range, 2004-12-31T23:59:59Z",
        "out_of_range, -999999999-01-01T00:00:00Z",
        "bad_time,     2026-05-03T10:00:00+26:00",
        "bad_time,     2026-06-30T23:59:60Z",
        "bad_time,     2026-02-29T10:00:00Z",
        "bad_time,     2026-05-03T10:00:00",
        "bad_time,     yesterday",
    })
    void a_start_that_cannot_be_is_refused(String code, String occurredAt) {
        var json = "{'type':'workout','athlete':'anna','id':'e1','sport':'run','durationS':60,'occurredAt':'%s'}";
        assertThat(rejected(json.formatted(occurredAt).replace('\'', '"')))
                .returns(code, Rejected::code)
                .returns("/occurredAt", Rejected::pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-04T11:59:59Z", "2005-01-01T00:00:00Z", "2026-05-03T10:00:00+0200", "2024-02-29T10:00Z"})
    void a_start_that_can_be_is_taken(String occurredAt) {
        var json = "{'type':'workout','athlete':'anna','id':'e1','sport':'run','durationS':60,'occurredAt':'%s'}";
        accepted(json.formatted(occurredAt).replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "", "a\\u0000", "a b", "é", "\\uD83D\\uDE00", "a%00/"})
    void a_name_that_could_reach_another_athletes_key_is_refused(String name) {
        var json = "{'type':'heartbeat','athlete':'%s','id':'h','localDate':'2026-05-03'}";
        assertThat(rejected(json.formatted(name).replace('\'', '"')).pointer()).isEqualTo("/athlete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{} {}",
                "{\"type\":\"workout\"} x",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":\u0000}"
            })
    void what_is_not_one_sound_object_is_malformed(String json) {
        assertThat(rejected(json).pointer()).isEmpty();
        assertThat(rejected(json).code()).isIn("malformed", "wrong_type");
    }

    @Test
    void a_name_given_twice_is_said_to_be() {
        assertThat(rejected("{\"revision\":1,\"revision\":2}").reason()).startsWith("a field is named twice");
    }

    @Test
    void depth_and_length_are_bounded() {
        assertThat(rejected("[".repeat(100_000)).code()).isEqualTo("malformed");
        assertThat(rejected("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}").code())
                .isEqualTo("malformed");
        assertThat(rejected("{\"a\":" + "9".repeat(1_000_000) + "}").code()).isEqualTo("malformed");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        assertThat(EventReader.read(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}, NOW))
                .isEqualTo(new Rejected("malformed", "", "not UTF-8"));
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        accepted("\uFEFF" + event("heartbeat", "'worn':true"));
    }

    @Test
    void the_name_that_was_meant_is_told() {
        assertThat(rejected(event("workout", "'sport':'run','duration':60")).reason())
                .isEqualTo("no such field; did you mean durationS?");
    }

    @Test
    void a_reason_never_holds_the_athletes_value() {
        assertThat(rejected(event("restingHeartRate", "'bpm':777.25")).reason())
                .isEqualTo("must be from 25 to 150")
                .doesNotContain("777");
    }

    @Test
    void an_event_does_not_tell_its_content_to_logs() {
        assertThat(accepted(event("restingHeartRate", "'bpm':48"))).hasToString("Event[e1]");
    }

    static String event(String type, String fields) {
        return ENVELOPE.formatted(type, fields).replace('\'', '"');
    }

    private static Event accepted(String json) {
        var intake = EventReader.read(json.getBytes(UTF_8), NOW);
        assertThat(intake).isInstanceOf(Accepted.class);
        return ((Accepted) intake).event();
    }

    private static Rejected rejected(String json) {
        var intake = EventReader.read(json.getBytes(UTF_8), NOW);
        assertThat(intake).isInstanceOf(Rejected.class);
        return (Rejected) intake;
    }
}
