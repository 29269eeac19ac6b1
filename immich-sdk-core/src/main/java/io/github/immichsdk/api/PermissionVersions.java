package io.github.immichsdk.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which servers are known not to have a permission. What is unknown is let through: the server knows best. */
final class PermissionVersions {

    // 2.0 still had the list of 1.144; which 2.x brought which is not known
    private static final ServerVersion FIRST_2_WITH_MORE = new ServerVersion(2, 1, 0);

    // seen in 3.2; 3.0 does not have them, of 3.1 it is not known
    private static final ServerVersion FIRST_3_WITH_MORE = new ServerVersion(3, 1, 0);

    private static final Set<String> SINCE_2 = names(
            "adminSession.read asset.copy asset.derive asset.edit.get asset.edit.create asset.edit.delete",
            "backup.list backup.download backup.upload backup.delete folder.read maintenance map.read map.search",
            "plugin.create plugin.read plugin.update plugin.delete queue.read queue.update",
            "queueJob.create queueJob.read queueJob.update queueJob.delete",
            "workflow.create workflow.read workflow.update workflow.delete");

    private static final Set<String> SINCE_3_2 = names(
            "adminConfig.read adminConfig.update apiKey.rotate assetFile.read assetFile.download assetFile.delete",
            "clusterGroup.read clusterGroup.leave",
            "clusterGroupRequest.create clusterGroupRequest.read clusterGroupRequest.delete",
            "userConfig.read workflow.logs");

    private static final Set<String> BEFORE_3 = Set.of("asset.replace");

    private PermissionVersions() {}

    static boolean inAll(String name) {
        return !SINCE_2.contains(name) && !SINCE_3_2.contains(name) && !BEFORE_3.contains(name);
    }

    static boolean exists(String name, ServerVersion version) {
        if (SINCE_2.contains(name)) {
            return version.atLeast(FIRST_2_WITH_MORE);
        }
        if (SINCE_3_2.contains(name)) {
            return version.atLeast(FIRST_3_WITH_MORE);
        }
        return !BEFORE_3.contains(name) || !version.atLeast(ServerVersion.V3);
    }

    private static Set<String> names(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
