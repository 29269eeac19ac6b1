package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.CallInterceptor;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interceptors of a client. Exceptions that they throw are logged and ignored. Thread-safe. */
final class Interceptors {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private final List<Installed> installed;

    Interceptors(List<CallInterceptor> interceptors) {
        this.installed = interceptors.stream().map(Installed::new).toList();
    }

    private Interceptors(Interceptors before, List<CallInterceptor> changed) {
        this.installed = changed.stream().map(before::installed).toList();
    }

    /** {@return those of a changed view: an interceptor that has failed before is not reported again} */
    Interceptors changedTo(List<CallInterceptor> changed) {
        return new Interceptors(this, changed);
    }

    @SuppressWarnings("ReferenceEquality") // equal interceptors may be different objects
    private Installed installed(CallInterceptor interceptor) {
        return installed.stream()
                .filter(known -> known.interceptor == interceptor)
                .findFirst()
                .orElseGet(() -> new Installed(interceptor));
    }

    /**
     * Starts all of them.
     *
     * @return what observes the attempt, or null if nothing does
     */
    @Nullable
    ObservedAttempt start(Attempt attempt, AttemptSender wire) {
        if (installed.isEmpty()) {
            return null;
        }
        ObservedAttempt observed = new ObservedAttempt(attempt, wire, installed.size());
        for (Installed one : installed) {
            CallInterceptor.Observation observation = one.start(observed);
            if (observation != null) {
                observed.add(one, observation);
            }
        }
        observed.started();
        return observed;
    }

    /** One interceptor, and whether it has failed before. */
    static final class Installed {

        private final CallInterceptor interceptor;
        private final AtomicBoolean failed = new AtomicBoolean();

        private Installed(CallInterceptor interceptor) {
            this.interceptor = interceptor;
        }

        private CallInterceptor.@Nullable Observation start(ObservedAttempt attempt) {
            try {
                return interceptor.start(attempt);
            } catch (Throwable e) {
                contain(e);
                return null;
            }
        }

        /** Logs what the interceptor or its observation threw. */
        void contain(Throwable failure) {
            if (failure instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            if (failed.compareAndSet(false, true)) {
                LOG.warn("the interceptor {} failed; the call continues", interceptor, failure);
            } else {
                LOG.debug("the interceptor {} failed again", interceptor, failure);
            }
        }
    }
}
