package io.detrain.schemas;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the topics are called: a log that was moved to another number of partitions has a prefix of its own, and a shadow
 * writes its judgements beside the live ones, where nobody listens who tells athletes of them.
 *
 * @param prefix what all names begin with
 * @param shadow name of the rules that are tried beside the live ones; empty for these
 */
public record TopicNames(String prefix, Optional<String> shadow) {

    private static final Set<Topics> OF_A_SHADOW =
            Set.of(Topics.DAYS, Topics.FLAGS, Topics.PLANS, Topics.REPAIR, Topics.REJECTED);
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern SHADOW = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** As long as nothing was moved. */
    public static final TopicNames LIVE = new TopicNames("detrain", Optional.empty());

    public TopicNames {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("detrain.topic-prefix must match " + PREFIX + ", got " + prefix);
        }
        if (shadow.isPresent() && !SHADOW.matcher(shadow.get()).matches()) {
            throw new IllegalArgumentException("the name of a shadow must match " + SHADOW + ", got " + shadow.get());
        }
    }

    /** Live topics with this prefix. */
    public static TopicNames of(String prefix) {
        return new TopicNames(prefix, Optional.empty());
    }

    /** The same log, read by a shadow; by none if the name is empty. */
    public TopicNames shadowed(String name) {
        return new TopicNames(prefix, Optional.of(name).filter(each -> !each.isEmpty()));
    }

    /** Name of a topic on the broker. */
    public String of(Topics topic) {
        var beside = shadow.filter(name -> OF_A_SHADOW.contains(topic)).map(name -> ".shadow." + name);
        return prefix + beside.orElse("") + topic.ending();
    }

    /** Name of what belongs to these topics and to no others: a group, a state, a folder. */
    public String own(String name) {
        var moved = prefix.equals(LIVE.prefix) ? "" : "-" + prefix.replaceFirst("^" + LIVE.prefix + "\\.", "");
        return name + moved + shadow.map(each -> "-shadow-" + each).orElse("");
    }
}
