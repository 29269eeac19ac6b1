package io.github.immichsdk.examples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The part of OpenTelemetry that docs/observability.md uses, with the same signatures. */
final class TracingStandIn {

    private TracingStandIn() {}

    /** Stands for {@code io.opentelemetry.api.trace.Tracer}. */
    static final class Tracer {

        final List<Span> ended = new CopyOnWriteArrayList<>();
        private final AtomicInteger ids = new AtomicInteger();

        SpanBuilder spanBuilder(String name) {
            return new SpanBuilder(new Span(this, name, ids.incrementAndGet(), Context.current().span));
        }
    }

    /** Stands for {@code io.opentelemetry.api.trace.SpanBuilder}. */
    record SpanBuilder(Span span) {

        SpanBuilder setSpanKind(SpanKind kind) {
            span.attributes.put("kind", kind);
            return this;
        }

        SpanBuilder setAttribute(String key, @Nullable String value) {
            span.attributes.put(key, String.valueOf(value));
            return this;
        }

        SpanBuilder setAttribute(String key, long value) {
            span.attributes.put(key, value);
            return this;
        }

        Span startSpan() {
            return span;
        }
    }

    /** Stands for {@code io.opentelemetry.api.trace.Span}. */
    static final class Span {

        final Tracer tracer;
        final String name;
        final int id;
        final @Nullable Span parent;
        final Map<String, Object> attributes = new TreeMap<>();
        StatusCode status = StatusCode.UNSET;

        private Span(Tracer tracer, String name, int id, @Nullable Span parent) {
            this.tracer = tracer;
            this.name = name;
            this.id = id;
            this.parent = parent;
        }

        Span setAttribute(String key, long value) {
            attributes.put(key, value);
            return this;
        }

        Span recordException(Throwable failure) {
            attributes.put("exception", failure.getClass().getSimpleName());
            return this;
        }

        Span setStatus(StatusCode code) {
            status = code;
            return this;
        }

        Scope makeCurrent() {
            return new Context(this).makeCurrent();
        }

        void end() {
            tracer.ended.add(this);
        }
    }

    /** Stands for {@code io.opentelemetry.context.Context}. */
    record Context(@Nullable Span span) {

        private static final ThreadLocal<Context> CURRENT = ThreadLocal.withInitial(() -> new Context(null));

        static Context current() {
            return CURRENT.get();
        }

        Scope makeCurrent() {
            Context before = CURRENT.get();
            Thread thread = Thread.currentThread();
            CURRENT.set(this);
            return () -> {
                if (Thread.currentThread() != thread) {
                    throw new IllegalStateException("a scope is closed on the thread that opened it");
                }
                CURRENT.set(before);
            };
        }
    }

    /** Stands for {@code io.opentelemetry.context.Scope}. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Stands for {@code io.opentelemetry.context.propagation.TextMapPropagator}. */
    static final class TextMapPropagator {

        <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
            Span span = context.span();
            if (span != null) {
                setter.set(carrier, "traceparent", "00-span-" + span.id + "-01");
            }
        }
    }

    /** Stands for {@code io.opentelemetry.context.propagation.TextMapSetter}. */
    @FunctionalInterface
    interface TextMapSetter<C> {
        void set(C carrier, String key, String value);
    }

    /** Stands for {@code io.opentelemetry.api.trace.SpanKind}. */
    enum SpanKind {
        CLIENT
    }

    /** Stands for {@code io.opentelemetry.api.trace.StatusCode}. */
    enum StatusCode {
        UNSET,
        ERROR
    }
}
