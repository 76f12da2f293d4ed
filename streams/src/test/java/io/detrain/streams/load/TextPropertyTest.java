package io.detrain.streams.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** The quick way of writing a number says what the exact one says. */
class TextPropertyTest {

    @Property(tries = 5000)
    void any_number_reads_as_its_decimals_do(@ForAll @DoubleRange(min = -2e9, max = 2e9) double value) {
        check(value);
    }

    @Property(tries = 5000)
    void numbers_near_a_tie_do_too(@ForAll @LongRange(min = -40_000, max = 40_000) long tenThousandths) {
        check(tenThousandths / 10_000.0);
        check(Math.nextUp(tenThousandths / 10_000.0));
        check(Math.nextDown(tenThousandths / 10_000.0));
    }

    private static void check(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        var exact = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();

        assertThat(Text.of(value)).isEqualTo(exact);
        assertThat(Text.rounded(value)).isEqualTo(Double.parseDouble(exact));
    }
}
