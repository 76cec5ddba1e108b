package org.huoye.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huoye.media.CameraException.Reason;
import org.huoye.media.Cameras.Camera;

/**
 * Cameras of Linux, as the kernel and udev tell of them in files. A camera's id is its link in {@code /dev/v4l/by-path},
 * which names the socket that it is plugged into; the numbers of {@code /dev/video0} change.
 */
final class LinuxCameras implements CameraSystem {

    private static final String UDEV_CAPABILITIES = "E:ID_V4L_CAPABILITIES=";

    private final Path kernel;
    private final Path devices;
    private final Path udev;

    /**
     * @param kernel where the kernel tells of video devices, {@code /sys/class/video4linux}
     * @param devices {@code /dev}
     * @param udev where udev keeps what it knows, {@code /run/udev/data}
     */
    LinuxCameras(Path kernel, Path devices, Path udev) {
        this.kernel = kernel;
        this.devices = devices;
        this.udev = udev;
    }

    static LinuxCameras ofSystem() {
        return new LinuxCameras(Path.of("/sys/class/video4linux"), Path.of("/dev"), Path.of("/run/udev/data"));
    }

    @Override
    public String demuxer() {
        return "video4linux2";
    }

    @Override
    public List<Camera> list() throws CameraException {
        Map<String, String> links = links();
        List<Camera> found = new ArrayList<>();
        for (String node : names(kernel)) {
            Path file = devices.resolve(node);
            if (node.startsWith("video") && Files.exists(file) && gives(node)) {
                String name = unique(name(node), found);
                boolean refused = !Files.isReadable(file) || !Files.isWritable(file);
                found.add(new Camera(links.getOrDefault(node, node), name, refused));
            }
        }
        return found;
    }

    /** Whether a device gives pictures: a camera often has a second one for what is known about them. */
    private boolean gives(String node) {
        String number = text(kernel.resolve(node).resolve("dev"));
        String known = text(udev.resolve("c" + number));
        int at = known.indexOf(UDEV_CAPABILITIES);
        if (at >= 0) {
            return known.substring(at).lines().findFirst().orElse("").contains(":capture:");
        }
        String index = text(kernel.resolve(node).resolve("index"));
        return index.isEmpty() || index.equals("0");
    }

    /** Drivers often say the name twice, the second time cut off: {@code Integrated Camera: Integrated C}. */
    private String name(String node) {
        String said = text(kernel.resolve(node).resolve("name"));
        int colon = said.indexOf(": ");
        String name = colon > 0 && said.startsWith(said.substring(colon + 2)) ? said.substring(0, colon) : said;
        return name.isEmpty() ? node : name;
    }

    static String unique(String name, List<Camera> before) {
        String tried = name;
        for (int number = 2; isTaken(tried, before); number++) {
            tried = name + " " + number;
        }
        return tried;
    }

    private static boolean isTaken(String name, List<Camera> before) {
        return before.stream().anyMatch(camera -> camera.name().equals(name));
    }

    /** The links in {@code by-path} by the device they lead to. */
    private Map<String, String> links() throws CameraException {
        Map<String, String> links = new HashMap<>();
        Path folder = devices.resolve("v4l/by-path");
        for (String link : names(folder)) {
            try {
                Path target = folder.resolve(link).toRealPath().getFileName();
                links.putIfAbsent(String.valueOf(target), "v4l/by-path/" + link);
            } catch (IOException e) {
                continue; // leads nowhere any more
            }
        }
        return links;
    }

    private static List<String> names(Path folder) throws CameraException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
        } catch (IOException e) {
            throw new CameraException(Reason.REFUSED, "cannot list " + folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return ""; // not every driver tells everything
        }
    }

    @Override
    public String url(String id) throws CameraException {
        Path file = devices.resolve(id).normalize();
        if (!file.startsWith(devices) || !Files.exists(file)) {
            throw new CameraException(Reason.NONE, "no " + file);
        }
        return file.toString();
    }

    @Override
    public List<Map<String, String>> attempts() {
        return List.of(Map.of("video_size", SIZE, "framerate", RATE), Map.of("video_size", SIZE), Map.of());
    }

    @Override
    public Reason otherwise() {
        return Reason.BUSY;
    }
}
