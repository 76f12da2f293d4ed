package io.detrain.notifier.channel;

import java.util.function.Consumer;

/** Where the console channel prints; whoever embeds the notifier may put its own into the context. */
@FunctionalInterface
public interface ConsoleSink extends Consumer<String> {}
