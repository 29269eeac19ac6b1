package io.github.immichsdk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Keeps what the SDK logs on this thread while it is open. */
public final class Logged implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.immichsdk");
    private final @Nullable Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> list = new ListAppender<>();
    private final String thread = Thread.currentThread().getName();

    private Logged(Level level) {
        list.start();
        logger.setLevel(level);
        logger.setAdditive(false);
        logger.addAppender(list);
    }

    /** Begins to keep what is logged at a level or above. */
    public static Logged from(Level level) {
        return new Logged(level);
    }

    /** {@return what was logged so far} */
    public List<ILoggingEvent> events() {
        return list.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(list);
        logger.setLevel(before);
        logger.setAdditive(true);
    }
}
