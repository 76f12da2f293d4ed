package io.detrain.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.Delivery.Deferred;
import io.detrain.notifier.notice.Delivery.Delivered;
import io.detrain.notifier.notice.Delivery.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void nobody_is_woken(@ForAll @LongRange(min = 0, max = 2_000_000_000L) long second) {
        var instant = Instant.ofEpochSecond(second);
        var next = NIGHT.next(instant, BERLIN);
        var local = next.atZone(BERLIN).toLocalTime();

        assertThat(local).isAfterOrEqualTo(LocalTime.of(7, 0)).isBefore(LocalTime.of(22, 0));
        assertThat(Duration.between(instant, next)).isBetween(Duration.ZERO, Duration.ofHours(10));
        assertThat(NIGHT.next(next, BERLIN)).isEqualTo(next);
    }

    @Property
    void a_morning_is_the_next_end_of_a_night_and_stays_where_it_is(
            @ForAll @LongRange(min = 0, max = 2_000_000_000L) long second) {
        var instant = Instant.ofEpochSecond(second);
        var morning = NIGHT.morning(instant, BERLIN);

        assertThat(morning.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(Duration.between(instant, morning)).isBetween(Duration.ZERO, Duration.ofHours(25));
        assertThat(NIGHT.morning(morning, BERLIN)).isEqualTo(morning);
    }

    @Test
    void the_night_in_which_the_clocks_change_ends_at_seven_too() {
        assertThat(NIGHT.next(Instant.parse("2025-03-29T23:30:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2025-03-30T05:00:00Z"));
    }

    @Property
    void pauses_stay_within_a_tenth_of_the_schedule_and_never_change(
            @ForAll String id, @ForAll @IntRange(min = 1, max = 9) int attempts) {
        var pause = Backoff.STANDARD.pauseAfter(attempts, id).orElseThrow();
        var planned = Backoff.STANDARD.pauses().get(attempts).toMillis();

        assertThat(pause.toMillis()).isBetween(planned * 9 / 10 - 1, planned * 11 / 10 + 1);
        assertThat(Backoff.STANDARD.pauseAfter(attempts, id)).contains(pause);
    }

    @Test
    void ten_attempts_are_made_and_then_it_is_given_up() {
        assertThat(Backoff.STANDARD.pauseAfter(10, "x")).isEmpty();
        assertThat(NextStep.after(Delivery.deferred("http_500"), 10, Backoff.STANDARD, "x"))
                .isEqualTo(new NextStep.GiveUp("http_500"));
    }

    @Test
    void a_step_follows_from_every_delivery() {
        var backoff = new Backoff(List.of(Duration.ZERO, Duration.ofSeconds(5)), 0);

        assertThat(NextStep.after(new Delivered(), 1, backoff, "x")).isEqualTo(new NextStep.Done());
        assertThat(NextStep.after(new Refused("http_410"), 1, backoff, "x")).isEqualTo(new NextStep.Stop("http_410"));
        assertThat(NextStep.after(Delivery.deferred("timeout"), 1, backoff, "x"))
                .isEqualTo(new NextStep.RetryAfter("timeout", Duration.ofSeconds(5)));
    }

    @Test
    void a_recipients_wish_counts_if_it_is_longer_and_at_most_a_day() {
        var backoff = new Backoff(List.of(Duration.ZERO, Duration.ofSeconds(5)), 0);

        assertThat(wish(backoff, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(wish(backoff, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(wish(backoff, Duration.ofDays(9999))).isEqualTo(Duration.ofHours(24));
    }

    private static Duration wish(Backoff backoff, Duration wish) {
        var step = NextStep.after(new Deferred("http_429", Optional.of(wish)), 1, backoff, "x");
        return ((NextStep.RetryAfter) step).pause();
    }

    @Property
    void an_identity_survives_its_text(
            @ForAll NoticeId.Kind kind, @ForAll @IntRange(min = 0) int step, @ForAll String told) {
        var id = NoticeId.of(kind, step % 1_000_000, Stories.ANNA, "plan/1", Address.EMAIL, told);

        assertThat(NoticeId.parse(id.text())).isEqualTo(id);
    }

    @Test
    void every_recipient_has_an_identity_of_their_own() {
        var mail = NoticeId.of(NoticeId.Kind.RAISED, 0, Stories.ANNA, "plan/1", Address.EMAIL, "x");
        var hook = NoticeId.of(NoticeId.Kind.RAISED, 0, Stories.ANNA, "plan/1", Address.webhook("a"), "x");

        assertThat(mail).isNotEqualTo(hook);
    }
}
