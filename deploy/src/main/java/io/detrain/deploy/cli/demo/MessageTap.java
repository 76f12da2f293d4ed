package io.detrain.deploy.cli.demo;

import io.detrain.notifier.channel.ConsoleSink;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where messages of the console channel come out: standard output, or held until a command takes them over. */
@Singleton
@Primary
public final class MessageTap implements ConsoleSink {

    /** Property that says {@code shown} or {@code held}. */
    public static final String MODE = "detrain.console";

    /** Messages wait until a command asks for them. */
    public static final String HELD = "held";

    private final List<String> waiting = new ArrayList<>();
    private Optional<Consumer<String>> listener;

    MessageTap(@Property(name = MODE, defaultValue = "shown") String mode) {
        listener = mode.equals(HELD) ? Optional.empty() : Optional.of(System.out::println);
    }

    @Override
    public synchronized void accept(String message) {
        listener.ifPresentOrElse(to -> to.accept(message), () -> waiting.add(message));
    }

    /** From now on messages go there, those that waited first. */
    public synchronized void open(Consumer<String> to) {
        waiting.forEach(to);
        waiting.clear();
        listener = Optional.of(to);
    }
}
