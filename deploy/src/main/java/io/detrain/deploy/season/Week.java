package io.detrain.deploy.season;

import java.util.List;
import java.util.SplittableRandom;

/** What an athlete usually does on a day of the season; day 0 is a Monday. */
interface Week {

    List<Session> on(int day, SplittableRandom dice);

    /** Seven usual days, every fourth week lighter, now and then one skipped. */
    record Usual(List<List<Session>> days, double skipped) implements Week {

        @Override
        public List<Session> on(int day, SplittableRandom dice) {
            if (dice.nextDouble() < skipped) {
                return List.of();
            }
            var factor = (day / 7 % 4 == 3 ? 0.7 : 1.0) * (0.92 + 0.16 * dice.nextDouble());
            return days.get(day % 7).stream()
                    .map(session -> session.scaled(factor))
                    .toList();
        }
    }
}
