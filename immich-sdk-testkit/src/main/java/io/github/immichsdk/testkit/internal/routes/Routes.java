package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.ServerState;
import java.util.List;
import java.util.stream.Stream;

/** All routes of the fake server. A new area adds its line here. */
final class Routes {
    private Routes() {}

    static List<Route> all(ServerState world, Options options) {
        return Stream.of(
                        new ServerRoutes(world).routes(),
                        new AuthRoutes(world).routes(),
                        new SessionRoutes(world).routes(),
                        new OAuthRoutes(world).routes(),
                        new ApiKeyRoutes(world).routes(),
                        new UserRoutes(world).routes(),
                        new AdminUserRoutes(world).routes(),
                        new HeatmapRoutes(world).routes(),
                        new LibraryRoutes(world).routes(),
                        new SystemConfigRoutes(world).routes(),
                        new EmailRoutes(world).routes(),
                        new MaintenanceRoutes(world).routes(),
                        new IntegrityRoutes(world).routes(),
                        new WorkflowRoutes(world).routes(),
                        new ClusterGroupRoutes(world).routes(),
                        new UploadRoutes(world).routes(),
                        new AssetRoutes(world).routes(),
                        new AssetExtraRoutes(world).routes(),
                        new AssetEditRoutes(world).routes(),
                        new AssetMetadataRoutes(world).routes(),
                        new PlaybackRoutes(world).routes(),
                        new ReplaceRoutes(world).routes(),
                        new AssetFileRoutes(world).routes(),
                        new DownloadRoutes(world).routes(),
                        new ArchiveRoutes(world).routes(),
                        new SearchRoutes(world, options).routes(),
                        new ExploreRoutes(world).routes(),
                        new AlbumRoutes(world).routes(),
                        new AlbumAssetRoutes(world).routes(),
                        new AlbumUserRoutes(world).routes(),
                        new StackRoutes(world).routes(),
                        new TrashRoutes(world).routes(),
                        new DuplicateRoutes(world).routes(),
                        new TagRoutes(world).routes(),
                        new TimelineRoutes(world).routes(),
                        new MapRoutes(world).routes(),
                        new FolderRoutes(world).routes(),
                        new PeopleRoutes(world).routes(),
                        new FaceRoutes(world).routes(),
                        new ActivityRoutes(world).routes(),
                        new NotificationRoutes(world).routes(),
                        new PartnerRoutes(world).routes(),
                        new MemoryRoutes(world).routes(),
                        new SyncRoutes(world).routes(),
                        new SharedLinkRoutes(world).routes(),
                        new JobRoutes(world).routes())
                .flatMap(List::stream)
                .toList();
    }
}
