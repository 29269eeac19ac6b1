package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.List;

/**
 * Reads the plugins of a server; servers from 2.3 on. Each method costs one request and needs {@code plugin.read}. Thread-safe.
 */
@Experimental
public final class Plugins {

    static {
        InternalAccess.makes(Plugins.class, Plugins::new);
    }

    private final CallExecutor calls;

    private Plugins(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all plugins} Needs {@code plugin.read}.
     *
     * @see io.github.immichsdk.api.Operations#GET_PLUGINS
     * @see io.github.immichsdk.api.Operations#SEARCH_PLUGINS
     */
    public List<Plugin> list() {
        boolean methods = Operations.SEARCH_PLUGINS.existsIn(calls.version());
        return calls.execute(Call.list(methods ? Operations.SEARCH_PLUGINS : Operations.GET_PLUGINS, Plugin.class));
    }

    /**
     * {@return a plugin} Needs {@code plugin.read}.
     *
     * @param id the plugin's ID
     * @see io.github.immichsdk.api.Operations#GET_PLUGIN
     */
    public Plugin get(String id) {
        return calls.execute(Call.<Plugin>to(Operations.GET_PLUGIN).id("id", id).object(Plugin.class));
    }

    /**
     * {@return the methods of all plugins; servers from 3.0 on} Needs {@code plugin.read}.
     *
     * @see io.github.immichsdk.api.Operations#SEARCH_PLUGIN_METHODS
     */
    public List<PluginMethod> methods() {
        return calls.execute(Call.list(Operations.SEARCH_PLUGIN_METHODS, PluginMethod.class));
    }

    /**
     * {@return the workflows that plugins suggest; servers from 3.0 on} Needs {@code plugin.read}.
     *
     * @see io.github.immichsdk.api.Operations#SEARCH_PLUGIN_TEMPLATES
     */
    public List<PluginTemplate> templates() {
        return calls.execute(Call.list(Operations.SEARCH_PLUGIN_TEMPLATES, PluginTemplate.class));
    }
}
