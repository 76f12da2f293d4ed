package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes is told so in words, before anything is started. */
class ArgumentsTest {

    private final Shell shell = new Shell();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            --sex,        robot,        "sex must be one of male, female, unspecified"
            --hr-max,     10,           hrMaxBpm must be a whole number from 120 to 230
            --hr-max,     fast,         'fast' is not an int
            --zone,       Mars/Olympus, no time zone is called 'Mars/Olympus'; Europe/Berlin is one
            --birth-date, 1990-13-01,   '1990-13-01' is no date such as 2026-05-03
            --url,        ht tp:x,      'ht tp:x' is no address such as http://localhost:8080
            """)
    void what_cannot_be_is_named_with_its_reason(String option, String value, String fault) {
        assertThat(shell.run("import", "nothing", "--athlete", "anna", option, value))
                .isEqualTo(2);
        assertThat(shell.err()).contains(fault).doesNotContain("Exception", "java.");
    }
}
