package io.detrain.notifier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.About;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.NoticeId;
import io.detrain.notifier.notice.Progress;
import io.detrain.notifier.notice.Progress.State;
import io.detrain.notifier.notice.Severity;
import io.detrain.notifier.notice.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant SIX_IN_LONDON = Instant.parse("2026-01-10T06:00:00Z");

    @Test
    void a_message_of_the_morning_is_shown_by_the_readers_clock() {
        assertThat(entry("Europe/Berlin").at()).isEqualTo("2026-01-10T07:00+01:00");
        assertThat(entry("UTC").at()).isEqualTo("2026-01-10T06:00Z");
    }

    private static Entry entry(String zone) {
        var notice = new Notice(
                NoticeId.parse("r0-0123456789abcdef0123456789abcdef"),
                new Athlete("club", "anna"),
                Address.CONSOLE,
                new About("A-18", "flag/1", Severity.INFO, Optional.empty()),
                new Wording("subject", "text", "en", ZoneId.of(zone)),
                SIX_IN_LONDON.minusSeconds(3_600),
                Optional.empty(),
                new Progress(State.DELIVERED, SIX_IN_LONDON, 1, Optional.empty(), Optional.of(SIX_IN_LONDON)));
        return Entry.of(notice, List.of(notice));
    }
}
