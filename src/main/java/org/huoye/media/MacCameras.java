package org.huoye.media;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huoye.media.CameraException.Reason;
import org.huoye.media.Cameras.Camera;

/**
 * Cameras of macOS: listed by the system's own {@code system_profiler}, for FFmpeg has no list of them, and opened through
 * AVFoundation by their names. Written after the documentation; not tried on a Mac yet.
 */
final class MacCameras implements CameraSystem {

    private static final String[] LIST = {"/usr/sbin/system_profiler", "-json", "SPCameraDataType"};

    @Override
    public String demuxer() {
        return "avfoundation";
    }

    @Override
    public List<Camera> list() throws CameraException {
        try {
            Process process = new ProcessBuilder(LIST).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CameraException(Reason.REFUSED, "cannot ask " + LIST[0], e);
        }
    }

    static List<Camera> parse(String json) throws CameraException {
        List<Camera> found = new ArrayList<>();
        try {
            for (JsonElement each : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("SPCameraDataType")) {
                JsonObject camera = each.getAsJsonObject();
                String name = camera.get("_name").getAsString();
                JsonElement id = camera.get("spcamera_unique-id");
                found.add(new Camera(id == null ? name : id.getAsString(), name, false));
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new CameraException(Reason.REFUSED, "not understood: " + json, e);
        }
        return found;
    }

    @Override
    public String url(String id) throws CameraException {
        return list().stream().filter(camera -> camera.id().equals(id)).findFirst()
                .map(camera -> camera.name() + ":none")
                .orElseThrow(() -> new CameraException(Reason.NONE, "no " + id));
    }

    @Override
    public List<Map<String, String>> attempts() {
        return List.of(Map.of("video_size", SIZE, "framerate", RATE, "pixel_format", "uyvy422"),
                Map.of("framerate", RATE, "pixel_format", "uyvy422"), Map.of("framerate", RATE), Map.of());
    }

    @Override
    public Reason otherwise() {
        return Reason.REFUSED; // programs share cameras there, but the user has to allow each
    }
}
