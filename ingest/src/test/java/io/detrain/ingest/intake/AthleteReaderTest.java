package io.detrain.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.intake.AthleteReader.Result;
import io.detrain.ingest.intake.Intake.Rejected;
import io.detrain.schemas.settings.Settings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AthleteReaderTest {

    private static final Instant NOW = Instant.parse("2026-05-03T23:00:00Z");

    @Test
    void an_athlete_is_a_contact_and_a_profile() {
        var known = known("{'displayName':'Anna','email':'anna@example.org','locale':'de','units':'metric',"
                + "'zone':'Europe/Berlin','channels':['email'],"
                + "'profile':{'sex':'female','hrMaxBpm':190,'validFrom':'2020-01-01'}}");
        assertThat(known.contact())
                .isEqualTo(new Contact(
                        "anna",
                        Optional.of("Anna"),
                        Optional.of("anna@example.org"),
                        "de",
                        "METRIC",
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        List.of("email")));
        var profile = known.profile().orElseThrow();
        assertThat(profile.id()).isEqualTo("profile-2020-01-01");
        assertThat(profile.localDate()).isEqualTo("2020-01-01");
        assertThat(((Body.Profile) profile.body()).hrMaxBpm()).hasValue(190);
        assertThat(((Body.Profile) profile.body()).zone()).contains("Europe/Berlin");
    }

    @Test
    void a_profile_without_a_date_acts_from_today_where_the_athlete_lives() {
        var known = known("{'zone':'Europe/Berlin','profile':{'hrMaxBpm':190}}");
        assertThat(known.profile().orElseThrow().localDate()).isEqualTo("2026-05-04");
    }

    @Test
    void settings_are_part_of_the_profile() {
        var known = known("{'profile':{'settings':{'hrv.swcFactor':0.7,'roll.tauAcute':9}}}");
        assertThat(((Body.Profile) known.profile().orElseThrow().body()).settings())
                .map(Settings::overrides)
                .contains(new TreeMap<>(Map.of("hrv.swcFactor", 0.7, "roll.tauAcute", 9.0)));
    }

    @Test
    void empty_settings_take_back_earlier_ones() {
        var known = known("{'profile':{'settings':{}}}");
        assertThat(((Body.Profile) known.profile().orElseThrow().body()).settings())
                .contains(Settings.NONE);
    }

    @Test
    void a_setting_that_does_not_exist_is_told_the_nearest_and_one_out_of_range_its_range() {
        assertThat(reason("{'profile':{'settings':{'hrv.swc':0.5}}}"))
                .isEqualTo("no such setting; the nearest is hrv.swcFactor");
        assertThat(reason("{'profile':{'settings':{'load.grade.clamp':0.3}}}"))
                .isEqualTo("is set for all or for a tenant, as detrain.ingest.settings.load.grade.clamp");
        assertThat(reason("{'profile':{'settings':{'roll.tauAcute':70}}}"))
                .isEqualTo("must be a whole number from 3 to 15, got 70");
    }

    private static String reason(String json) {
        return ((Result.Refused) read("anna", json)).why().reason();
    }

    @Test
    void nothing_for_the_coach_is_no_profile() {
        var known = known("{'displayName':'Anna'}");
        assertThat(known.profile()).isEmpty();
        assertThat(known.contact().channels()).containsExactly("console", "email");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            malformed     | /email              | {'email':'anna@example.org\\r\\nBcc: all@example.org'}
            malformed     | /email              | {'email':'no address'}
            malformed     | /displayName        | {'displayName':'Anna\\r\\nBcc: x'}
            unknown_value | /channels/0         | {'channels':['pigeon']}
            unknown_field | /mail               | {'mail':'anna@example.org'}
            wrong_type    | /profile            | {'profile':7}
            out_of_range  | /profile/hrMaxBpm   | {'profile':{'hrMaxBpm':300}}
            unknown_field | /profile/hrMax      | {'profile':{'hrMax':190}}
            unknown_field | /profile/athlete    | {'profile':{'athlete':'bob','hrMaxBpm':190}}
            bad_time      | /profile/validFrom  | {'profile':{'hrMaxBpm':190,'validFrom':'2020/01/01'}}
            future_date   | /profile/validFrom  | {'profile':{'hrMaxBpm':190,'validFrom':'2030-01-01'}}
            bad_zone      | /zone               | {'zone':'Etc/Evil'}
            unknown_field | /profile/settings/hrv.swc       | {'profile':{'settings':{'hrv.swc':0.5}}}
            out_of_range  | /profile/settings/hrv.swcFactor | {'profile':{'settings':{'hrv.swcFactor':7}}}
            out_of_range  | /profile/settings/hrv.minWeek   | {'profile':{'settings':{'hrv.minWeek':2.5}}}
            wrong_type    | /profile/settings/hrv.swcFactor | {'profile':{'settings':{'hrv.swcFactor':'x'}}}
            wrong_type    | /profile/settings   | {'profile':{'settings':[1]}}
            """)
    void a_fault_is_named_with_its_place(String code, String pointer, String json) {
        var why = ((Result.Refused) read("anna", json)).why();
        assertThat(why).returns(code, Rejected::code).returns(pointer, Rejected::pointer);
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThat(read("a/b", "{}")).isInstanceOf(Result.Refused.class);
    }

    private static Result.Known known(String json) {
        var result = read("anna", json);
        assertThat(result).isInstanceOf(Result.Known.class);
        return (Result.Known) result;
    }

    private static Result read(String athlete, String json) {
        return AthleteReader.read(athlete, json.replace('\'', '"').getBytes(UTF_8), NOW);
    }
}
