package io.detrain.ingest.intake;

import static io.detrain.ingest.intake.EventReaderTest.NOW;
import static io.detrain.ingest.intake.EventReaderTest.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.Intake.Accepted;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, the door answers: an event that keeps its bounds, or a reason. */
class EventReaderPropertyTest {

    private static final List<String> SOUND = List.of(
            event(
                    "workout",
                    "'sport':'run','durationS':3600,'movingS':3500,'distanceM':1e4,'rpe':4,'race':true,"
                            + "'heartRate':{'lowestBpm':138,'secondsPerBpm':[1000,1500],'coveragePermille':998},"
                            + "'legs':[{'sport':'run','durationS':60}],'origins':[{'source':'strava','id':'9'}]"),
            event("race", "'stage':'result','raceDate':'2026-05-02','sport':'run'"),
            event("wellness", "'scale':'hooper_1_7','fatigue':3"),
            event("sleep", "'totalSleepS':27000,'endedAt':'2026-05-03T06:00:00Z'"),
            event("heartRateVariability", "'metric':'rmssd','valueMs':62.1"),
            event("restingHeartRate", "'bpm':48"),
            event("context", "'tag':'ill','until':'2026-05-10'"),
            event("profile", "'sex':'male','birthDate':'1984-02-29','hrMaxBpm':190,'zone':'Europe/London'"),
            event("answer", "'about':'copies_split','subject':'w1','other':'w2'"),
            event("heartbeat", "'worn':true"),
            event("retraction", "'reason':'DUPLICATE'"));

    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999",
            "-0.0",
            "1e308",
            "9223372036854775808",
            "\"\"",
            "\"\\ud800\"",
            "\"UNKNOWN\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"Etc/Evil\"",
            "\"a/b\"",
            "[]",
            "[[]]",
            "{}",
            "[null]",
            "{\"a\":{}}",
            "NaN",
            "\"\\u0000\"",
            "999999999999999999999999999999",
            "2.5");

    @Property(tries = 3_000)
    void changed_bytes_are_taken_or_refused(@ForAll("changed") byte[] raw) {
        check(EventReader.read(raw, NOW));
    }

    @Property(tries = 3_000)
    void changed_values_are_taken_or_refused(@ForAll("replaced") String json) {
        check(EventReader.read(json.getBytes(UTF_8), NOW));
    }

    @Property(tries = 1_000)
    void any_bytes_are_taken_apart(@ForAll byte[] raw) {
        assertThat(Items.ofJson(raw, 10)).hasSizeLessThanOrEqualTo(11);
        assertThat(Items.ofLines(raw, 10)).hasSizeLessThanOrEqualTo(11);
    }

    private static void check(Intake intake) {
        if (intake instanceof Accepted(Event event)) {
            assertThat(Plausible.start(event.occurredAt(), NOW)).isEmpty();
            assertThat(event.localDate()).isBetween("2005-01-01", "2026-05-05");
            if (event.body() instanceof Body.Workout workout) {
                assertThat(workout.elapsedS()).isBetween(1L, 604_800L);
            }
        }
    }

    @Provide
    Arbitrary<byte[]> changed() {
        var change = Combinators.combine(Arbitraries.integers().between(0, 500), Arbitraries.bytes())
                .as((at, value) -> new int[] {at, value});
        return Combinators.combine(
                        Arbitraries.of(SOUND), change.list().ofMinSize(1).ofMaxSize(3))
                .as((json, changes) -> {
                    var raw = json.getBytes(UTF_8);
                    changes.forEach(it -> raw[it[0] % raw.length] = (byte) it[1]);
                    return raw;
                });
    }

    @Provide
    Arbitrary<String> replaced() {
        return Combinators.combine(Arbitraries.of(SOUND), Arbitraries.integers().between(0, 20), Arbitraries.of(NASTY))
                .as(EventReaderPropertyTest::replace);
    }

    /** Puts the value in the place of one of the document's own. */
    private static String replace(String json, int which, String value) {
        var values = new ArrayList<int[]>();
        var matcher =
                java.util.regex.Pattern.compile(":(\"[^\"]*\"|[-0-9.e]+|true)").matcher(json);
        while (matcher.find()) {
            values.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        var chosen = values.get(which % values.size());
        return json.substring(0, chosen[0]) + value + json.substring(chosen[1]);
    }
}
