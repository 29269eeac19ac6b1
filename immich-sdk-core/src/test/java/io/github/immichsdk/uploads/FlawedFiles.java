package io.github.immichsdk.uploads;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of the default file system, some of which fail as those of a bad disk or an absent share do. */
final class FlawedFiles extends FileSystemProvider {

    private final FileSystem flawed = new Flawed();
    private final Map<String, Integer> listings = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    /** Makes listings of directories of a name fail after some entries. */
    FlawedFiles listingFailsAfter(String name, int entries) {
        listings.put(name, entries);
        return this;
    }

    /** Makes looking at or opening files of a name fail. */
    FlawedFiles fails(String name, String reason) {
        files.put(name, reason);
        return this;
    }

    /** {@return a path of these files} */
    Path path(Path real) {
        return (Path) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return flawed;
                    }
                    Object[] given = arguments == null
                            ? new Object[0]
                            : Arrays.stream(arguments)
                                    .map(argument -> argument instanceof Path path ? real(path) : argument)
                                    .toArray();
                    try {
                        Object result = method.invoke(real, given);
                        return result instanceof Path path ? path(path) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
    }

    private void check(Path path) throws IOException {
        String reason = files.get(String.valueOf(path.getFileName()));
        if (reason != null) {
            throw new FileSystemException(path.toString(), null, reason);
        }
    }

    private static FileSystemProvider real() {
        return Path.of("").getFileSystem().provider();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        check(folder);
        DirectoryStream<Path> entries = real().newDirectoryStream(real(folder), entry -> true);
        Integer limit = listings.get(String.valueOf(folder.getFileName()));
        return new DirectoryStream<>() {
            private int given;

            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> all = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        if (limit != null && given == limit) {
                            throw new DirectoryIteratorException(
                                    new FileSystemException(folder.toString(), null, "Input/output error"));
                        }
                        return all.hasNext();
                    }

                    @Override
                    public Path next() {
                        given++;
                        return path(all.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        check(path);
        return real().readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        check(path);
        return real().readAttributes(real(path), names, options);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... more)
            throws IOException {
        check(path);
        return real().newByteChannel(real(path), options, more);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        check(path);
        real().checkAccess(real(path), modes);
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real().isHidden(real(path));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real().isSameFile(real(path), real(other));
    }

    @Override
    public String getScheme() {
        return "flawed";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return flawed;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    private final class Flawed extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return FlawedFiles.this;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public String getSeparator() {
            return "/";
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return Set.of();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return Set.of();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public Path getPath(String first, String... more) {
            return path(Path.of(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = Path.of("").getFileSystem().getPathMatcher(pattern);
            return path -> matcher.matches(real(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
