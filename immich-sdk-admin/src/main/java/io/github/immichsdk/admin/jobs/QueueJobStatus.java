package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.OpenWord;

/** The status of a background job. An open set: compare the constants with {@code ==}. */
@Experimental
public final class QueueJobStatus extends OpenWord {

    private static final long serialVersionUID = 1;

    /** It runs. */
    public static final QueueJobStatus ACTIVE = known(new QueueJobStatus("active"));

    /** It failed. */
    public static final QueueJobStatus FAILED = known(new QueueJobStatus("failed"));

    /** It is done. */
    public static final QueueJobStatus COMPLETED = known(new QueueJobStatus("completed"));

    /** It waits for its time. */
    public static final QueueJobStatus DELAYED = known(new QueueJobStatus("delayed"));

    /** It waits for its turn. */
    public static final QueueJobStatus WAITING = known(new QueueJobStatus("waiting"));

    /** It waits in a paused queue. */
    public static final QueueJobStatus PAUSED = known(new QueueJobStatus("paused"));

    private QueueJobStatus(String value) {
        super(value);
    }

    /**
     * {@return the constant for a string, or a new value if this SDK does not know it}
     *
     * @param value the string, as the server sends it
     */
    public static QueueJobStatus of(String value) {
        return find(QueueJobStatus.class, value, QueueJobStatus::new);
    }
}
