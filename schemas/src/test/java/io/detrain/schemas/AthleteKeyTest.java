package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Keys keep an athlete's records together, and athletes apart. */
class AthleteKeyTest {

    private final AthleteKey anna = new AthleteKey("acme", "anna");

    @Test
    void the_owner_is_read_back_from_every_key() {
        assertThat(AthleteKey.ownerOf(anna.text())).isEqualTo(anna);
        assertThat(AthleteKey.ownerOf(anna.event("w1", 3, "0123456789abcdef"))).isEqualTo(anna);
        assertThat(AthleteKey.ownerOf(anna.day(LocalDate.of(2026, 5, 3)))).isEqualTo(anna);
    }

    @Test
    void a_slash_cannot_move_the_border_between_tenant_and_athlete() {
        assertThatThrownBy(() -> new AthleteKey("acme/anna", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AthleteKey("acme", "anna/x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AthleteKey("acme", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_of_devices_and_platforms_are_names() {
        assertThat(AthleteKey.isId("strava-1437562814")).isTrue();
        assertThat(AthleteKey.isId("urn:uuid:0b0c")).isTrue();
        assertThat(AthleteKey.isId("a/b")).isFalse();
        assertThat(AthleteKey.isId("../up")).isFalse();
        assertThat(AthleteKey.isId("a\u0000b")).isFalse();
    }

    @Property
    void all_keys_of_an_athlete_are_in_one_partition(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 20) String athlete,
            @ForAll @IntRange(min = 1, max = 64) int partitions) {
        var key = new AthleteKey("acme", athlete);

        assertThat(key.partition(partitions)).isBetween(0, partitions - 1);
        assertThat(AthleteKey.ownerOf(key.event("e", 1, "h")).partition(partitions))
                .isEqualTo(key.partition(partitions));
    }
}
