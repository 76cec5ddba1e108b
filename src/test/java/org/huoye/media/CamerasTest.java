package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huoye.media.CameraException.Reason;
import org.huoye.media.Cameras.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How cameras are found, on folders that look like a Linux computer's and on what macOS prints. */
class CamerasTest {

    private static final String BY_PATH = "v4l/by-path/";

    @TempDir
    Path folder;

    private LinuxCameras linux() {
        return new LinuxCameras(folder.resolve("sys"), folder.resolve("dev"), folder.resolve("udev"));
    }

    private void plug(int number, String name, int index, String udev) throws IOException {
        Path node = Files.createDirectories(folder.resolve("sys/video" + number));
        Files.writeString(node.resolve("name"), name + "\n");
        Files.writeString(node.resolve("index"), index + "\n");
        Files.writeString(node.resolve("dev"), "81:" + number + "\n");
        Files.createDirectories(folder.resolve("dev/v4l/by-path"));
        Files.createFile(folder.resolve("dev/video" + number));
        if (!udev.isEmpty()) {
            Files.writeString(Files.createDirectories(folder.resolve("udev")).resolve("c81:" + number),
                    "S:v4l/x\nE:ID_V4L_CAPABILITIES=" + udev + "\nE:ID_BUS=usb\n");
        }
    }

    private void link(int number, String link) throws IOException {
        Files.createSymbolicLink(folder.resolve("dev/v4l/by-path/" + link), Path.of("../../video" + number));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void camerasHaveTheirNamesAndTheSocketTheyArePluggedInto() throws Exception {
        plug(0, "Integrated Camera: Integrated C", 0, ":capture:");
        plug(1, "Integrated Camera: Integrated C", 1, ":");
        plug(2, "USB2.0 教室", 0, "");
        plug(3, "USB2.0 教室", 1, "");
        plug(4, "USB2.0 教室", 0, "");
        plug(10, "Screen", 0, ":video_output:");
        link(0, "pci-0000:00:14.0-usb-0:8:1.0-video-index0");
        link(1, "pci-0000:00:14.0-usb-0:8:1.0-video-index1");
        link(2, "pci-0000:00:14.0-usb-0:2:1.0-video-index0");
        link(2, "pci-0000:00:14.0-usbv2-0:2:1.0-video-index0");
        assertEquals(List.of(
                new Camera(BY_PATH + "pci-0000:00:14.0-usb-0:8:1.0-video-index0", "Integrated Camera", false),
                new Camera(BY_PATH + "pci-0000:00:14.0-usb-0:2:1.0-video-index0", "USB2.0 教室", false),
                new Camera("video4", "USB2.0 教室 2", false)), linux().list());
        String url = linux().url(BY_PATH + "pci-0000:00:14.0-usb-0:2:1.0-video-index0");
        assertEquals(folder.resolve("dev/video2").toRealPath(), Path.of(url).toRealPath());
    }

    @Test
    void whatIsGoneOrOutsideTheDevicesIsNoCamera() throws Exception {
        plug(0, "Camera", 0, "");
        Files.createFile(folder.resolve("secret"));
        for (String id : List.of("video7", "../secret", BY_PATH + "pci-9-video-index0")) {
            assertEquals(Reason.NONE, assertThrows(CameraException.class, () -> linux().url(id)).reason());
        }
    }

    @Test
    void aComputerWithoutCamerasHasNone() throws Exception {
        assertEquals(List.of(), linux().list());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsNoCameraIsNotOpenedAsOne() throws Exception {
        plug(0, "Camera", 0, "");
        CameraException refused = assertThrows(CameraException.class,
                () -> new FfmpegCameras(linux()).open("video0", 640));
        assertTrue(refused.reason() == Reason.NONE || refused.reason() == Reason.BUSY, refused.toString());
        assertEquals(Reason.NONE, assertThrows(CameraException.class,
                () -> new FfmpegCameras(linux()).open("video1", 640)).reason());
    }

    @Test
    void macsTellTheirCamerasInJson() throws Exception {
        assertEquals(List.of(new Camera("0x8020000005ac8514", "FaceTime HD Camera", false),
                new Camera("讲台", "讲台", false)), MacCameras.parse("""
                        {"SPCameraDataType" : [
                          {"_name" : "FaceTime HD Camera", "spcamera_model-id" : "UVC Camera",
                           "spcamera_unique-id" : "0x8020000005ac8514"},
                          {"_name" : "讲台"}]}
                        """));
        for (String strange : List.of("", "[]", "{}", "no json")) {
            assertThrows(CameraException.class, () -> MacCameras.parse(strange));
        }
    }
}
