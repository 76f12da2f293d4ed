package io.detrain.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.About;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.NoticeId;
import io.detrain.notifier.notice.Progress;
import io.detrain.notifier.notice.Severity;
import io.detrain.notifier.notice.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest {

    private static final Instant SEVEN_IN_BERLIN = Instant.parse("2026-01-10T06:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shouldPrintTheReadersTimeAndIndentFurtherLines() {
        assertThat(printed("r0", Severity.INFO)).isEqualTo("Sat 2026-01-10 07:00  anna  one\n    two");
    }

    @Test
    void shouldMarkWhatMatters() {
        assertThat(printed("r0", Severity.MEDIUM)).contains("  anna  MEDIUM  one");
        assertThat(printed("r0", Severity.HIGH)).contains("  anna  HIGH  one");
    }

    @Test
    void shouldNotMarkWhatIsTakenBack() {
        assertThat(printed("w0", Severity.HIGH)).contains("  anna  one");
    }

    private static String printed(String step, Severity severity) {
        var lines = new ArrayList<String>();
        var notice = new Notice(
                NoticeId.parse(step + "-0123456789abcdef0123456789abcdef"),
                new Athlete("club", "anna"),
                Address.CONSOLE,
                new About("A-07", "flag/1", severity, Optional.empty()),
                new Wording("subject", "one\ntwo", "en", BERLIN),
                SEVEN_IN_BERLIN,
                Optional.empty(),
                new Progress(Progress.State.PENDING, SEVEN_IN_BERLIN, 0, Optional.empty(), Optional.empty()));
        var contact = new Contact(
                Optional.empty(),
                Optional.empty(),
                Locale.ENGLISH,
                Optional.empty(),
                BERLIN,
                List.of("console"),
                false);
        new ConsoleChannel(lines::add).deliver(new Message(notice, contact, SEVEN_IN_BERLIN));
        return lines.getFirst();
    }
}
