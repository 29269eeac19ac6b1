package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.RecordedRequest;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fake server without a door: a request in, a response out. Safe for many threads; one request changes the state at a time.
 */
public final class Handler implements Function<FakeRequest, FakeResponse> {
    /** The names in these paths are no IDs of version 4. */
    private static final List<String> UNCHECKED = List.of("/jobs/", "/admin/integrity/");

    /** The parameters of paths that are IDs of version 4. */
    private static final List<String> ID_NAMES = List.of("id", "assetId", "sessionId");

    private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

    private static final Pattern SECRETS = Pattern.compile("([?&](?:key|apiKey|sessionKey|password|token)=)[^&]*");

    /** Requests with these prefixes change nothing in the event stream, so the world need not be scanned. */
    private static final List<String> UNTOLD = List.of("/search/", "/sessions", "/sync/");

    private final ServerState world;
    private final Router router;
    private final Authenticator authenticator;
    private final Responses responses;
    private final ProviderPages providerPages;
    private final Consumer<RecordedRequest> log;

    /**
     * Makes a handler.
     *
     * @param options what can be chosen
     * @param log is notified of each request when its response is ready
     */
    public Handler(ServerState world, Options options, Consumer<RecordedRequest> log) {
        this.world = world;
        this.router = new Router(Routes.all(world, options), world.version);
        this.authenticator = new Authenticator(world);
        this.responses = new Responses(world);
        this.providerPages = new ProviderPages(world);
        this.log = log;
    }

    @Override
    public FakeResponse apply(FakeRequest request) {
        Router.Match match = find(request.method(), request.path());
        String operationId = match == null ? "" : match.route().operationId();
        String id = responses.correlationId(request);
        FakeResponse response = responses.finished(request, response(request, match, id), id);
        log.accept(new RecordedRequest(
                request.method(),
                SECRETS.matcher(request.target()).replaceAll("$1***"),
                operationId,
                response.status()));
        return response;
    }

    private Router.@Nullable Match find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return path.startsWith("/api/") ? router.find(asked, path.substring(4)) : null;
    }

    /**
     * Finds what a request asks for.
     *
     * @param path the whole path, without the query
     * @return the operation, empty for an address that is none
     */
    public String operationId(String method, String path) {
        Router.Match match = find(method, path);
        return match == null ? "" : match.route().operationId();
    }

    /** {@return all operations of the emulated version} */
    public Set<String> operationIds() {
        return router.operationIds();
    }

    private FakeResponse response(FakeRequest request, Router.@Nullable Match match, String id) {
        try {
            if (match != null && match.route().readsItself()) {
                return read(request, match);
            }
            Object body = Bodies.read(request);
            if (match == null) {
                FakeResponse page = world.locked(() -> providerPages.response(request));
                return page == null ? responses.noRoute(request, id) : page;
            }
            return world.locked(() -> {
                FakeResponse response = run(request, match, body, id);
                world.jobs.requestFinished();
                return response;
            });
        } catch (ApiException error) {
            return responses.error(error, id);
        }
    }

    private FakeResponse read(FakeRequest request, Router.Match match) {
        Auth auth = world.locked(() -> authenticator.authenticate(request, match.route()));
        try {
            return match.route().action().run(new Call(world, request, match.parameters(), auth, null, null));
        } catch (IOException broken) {
            LOG.debug("The body of {} could not be read", match.route().operationId(), broken);
            throw new ApiException(400, String.valueOf(broken.getMessage()));
        } finally {
            world.changing(() -> {
                world.jobs.requestFinished();
                return true;
            });
        }
    }

    private FakeResponse run(FakeRequest request, Router.Match match, @Nullable Object body, String id) {
        Route route = match.route();
        try {
            if (!request.method().equals("GET") && UNTOLD.stream().noneMatch(route.template()::startsWith)) {
                world.noteChange();
            }
            Auth auth = route.isOpen() ? null : authenticator.authenticate(request, route);
            checkIds(route, match.parameters());
            Schema bodySchema = route.body();
            Schema querySchema = route.query();
            Values query = querySchema == null ? null : querySchema.texts(request.query(), world.version);
            Values values = bodySchema == null ? null : checked(route, bodySchema, body);
            return route.action().run(new Call(world, request, match.parameters(), auth, values, query));
        } catch (ApiException error) {
            return responses.error(error, id);
        } catch (IOException | RuntimeException broken) {
            // What the genuine server says when one of its handlers fails.
            LOG.debug("{} failed", route.operationId(), broken);
            return responses.error(Responses.failed(route.operationId()), id);
        }
    }

    /** Checks the ids in the path, which happens before the body; other parameters are the action's business. */
    private void checkIds(Route route, Map<String, String> parameters) {
        List<Field> fields = new ArrayList<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Field own = route.parameter();
        parameters.forEach((name, value) -> {
            boolean id = (ID_NAMES.contains(name) || name.endsWith("AssetId"))
                    && (!name.equals("id") || UNCHECKED.stream().noneMatch(route.template()::startsWith));
            if (id || own != null && own.name().equals(name)) {
                fields.add(id || own == null ? Field.uuid(name).required() : own);
                texts.put(name, List.of(value));
            }
        });
        Schema ids = Schema.of(fields.toArray(Field[]::new));
        checked(route, () -> ids.texts(texts, world.version));
    }

    private Values checked(Route route, Schema schema, @Nullable Object body) {
        return checked(route, () -> schema.body(body, world.version));
    }

    private static Values checked(Route route, Supplier<Values> check) {
        try {
            return check.get();
        } catch (ApiException invalid) {
            String type = route.errorType();
            throw type == null ? invalid : invalid.under(type);
        }
    }
}
