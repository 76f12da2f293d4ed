package io.detrain.streams.signal;

import static io.detrain.streams.signal.Diary.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.load.Sport;
import io.detrain.streams.signal.Sessions.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTrendTest {

    private static final SignalSettings SETTINGS = SignalSettings.standard();

    @Test
    void three_slow_runs_are_far_below_fourteen_usual_ones() {
        var sessions = usual().add(TODAY - 5, Sport.RUN, 1.1, Double.NaN, 4);
        sessions.add(TODAY - 3, Sport.RUN, 1.1, Double.NaN, 12).add(TODAY - 1, Sport.RUN, 1.1, Double.NaN, 11);

        assertThat(trends(sessions.build(), Measure.EFFICIENCY)).singleElement().satisfies(trend -> {
            assertThat(trend.z()).isLessThan(-1);
            assertThat(trend.to()).isEqualTo(TODAY - 1);
            assertThat(trend.baseline().n()).isEqualTo(14);
        });
        assertThat(trends(sessions.build(), Measure.DECOUPLING))
                .singleElement()
                .satisfies(trend -> assertThat(trend.above()).isEqualTo(2));
    }

    @Test
    void rides_are_not_held_against_runs() {
        var sessions = usual();
        for (int i = 3; i > 0; i--) {
            sessions.add(TODAY - i, Sport.RIDE, 1.8, Double.NaN, Double.NaN);
        }

        assertThat(trends(sessions.build(), Measure.EFFICIENCY)).noneMatch(trend -> trend.sport() == Sport.RIDE);
    }

    @Test
    void sessions_of_today_and_of_long_ago_do_not_count() {
        var sessions = usual().add(TODAY, Sport.RUN, 0.5, Double.NaN, Double.NaN);

        assertThat(trends(sessions.build(), Measure.EFFICIENCY)).allMatch(trend -> trend.z() > -1);
        assertThat(SessionTrend.of(usual().build(), Diary.empty().told(), Measure.EFFICIENCY, TODAY + 40, 10, SETTINGS))
                .isEmpty();
    }

    private static Sessions.Builder usual() {
        Sessions.Builder sessions = Sessions.from(20);
        for (int i = 0; i < 14; i++) {
            sessions.add(TODAY - 60 + 4L * i - 1, Sport.RUN, 1.2 + 0.01 * (i % 3), Double.NaN, 3);
        }
        return sessions;
    }

    private static List<SessionTrend> trends(Sessions sessions, Measure measure) {
        return SessionTrend.of(sessions, Diary.empty().told(), measure, TODAY, 10, SETTINGS);
    }
}
