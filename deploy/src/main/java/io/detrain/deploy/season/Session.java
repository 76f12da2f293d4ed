package io.detrain.deploy.season;

import java.util.Optional;

/** One thing an athlete does on a day. */
record Session(String sport, Effort effort, long seconds, double distanceM, Optional<RaceType> race) {

    static Session run(Person person, Effort effort, int minutes) {
        return new Session(
                "RUN",
                effort,
                minutes * 60L,
                minutes * 60L * person.easySpeedMps() * effort.speedFactor,
                Optional.empty());
    }

    static Session ride(Effort effort, int minutes) {
        return new Session("RIDE", effort, minutes * 60L, minutes * 60L * 7.6 * effort.speedFactor, Optional.empty());
    }

    static Session swim(Effort effort, int minutes) {
        return new Session("SWIM", effort, minutes * 60L, minutes * 60L * 0.85, Optional.empty());
    }

    static Session indoors(String sport, Effort effort, int minutes) {
        return new Session(sport, effort, minutes * 60L, 0, Optional.empty());
    }

    /** @param form 1 for a usual day; 0.98 is two per cent faster */
    static Session race(Person person, RaceType type, double form) {
        var seconds = Math.round(type.seconds(person.easySpeedMps()) * form);
        return new Session(type.sport, type.effort(), seconds, type.distanceM, Optional.of(type));
    }

    Session scaled(double factor) {
        return race.isPresent()
                ? this
                : new Session(sport, effort, Math.round(seconds * factor), distanceM * factor, race);
    }
}
