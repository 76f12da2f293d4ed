package io.detrain.bench.topology;

/** What is compared, in the order of a block. */
enum Arm {
    IDENTITY("identity", "copy of the log, exactly once"),
    COUNT("count", "groupByKey().count() by athlete, exactly once"),
    OURS("ours", "Detrain, exactly once"),
    AT_LEAST_ONCE("at_least_once", "Detrain, at least once"),
    LATE("late", "Detrain, exactly once, a tenth late or edited"),
    POSTGRES("postgres", "PostgreSQL, the window judged anew for each event");

    private final String key;
    private final String what;

    Arm(String key, String what) {
        this.key = key;
        this.what = what;
    }

    String key() {
        return key;
    }

    String what() {
        return what;
    }

    /** Whether it has a state that was lived before. */
    boolean isOurs() {
        return switch (this) {
            case IDENTITY, COUNT, POSTGRES -> false;
            case OURS, AT_LEAST_ONCE, LATE -> true;
        };
    }
}
