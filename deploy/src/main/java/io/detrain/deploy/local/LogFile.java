package io.detrain.deploy.local;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What the services and the broker have to say, in a file of the data folder: the terminal belongs to the user. */
public final class LogFile implements AutoCloseable {

    private final Logger root;
    private final RollingFileAppender<ILoggingEvent> appender;

    private LogFile(Logger root, RollingFileAppender<ILoggingEvent> appender) {
        this.root = root;
        this.appender = appender;
    }

    /** Begins to write there. */
    public static LogFile open(Path file) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(file.toString());
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(bySize(context));
        appender.setRollingPolicy(twoOld(context, appender, file));
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        return new LogFile(root, appender);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n%ex{12}");
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf("5MB"));
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy twoOld(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(2);
        policy.start();
        return policy;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
