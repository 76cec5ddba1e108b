package org.huoye.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.huoye.media.CameraException.Reason;
import org.huoye.media.Cameras.Camera;

/** Cameras of Windows, through DirectShow. Written after FFmpeg's documentation; not tried on a Windows computer yet. */
final class WindowsCameras implements CameraSystem {

    @Override
    public String demuxer() {
        return "dshow";
    }

    @Override
    public List<Camera> list() throws CameraException {
        try {
            FfmpegLibraries.load();
            avdevice.avdevice_register_all();
            return listed();
        } catch (LinkageError e) {
            throw new CameraException(Reason.NO_LIBRARY, "FFmpeg does not load", e);
        }
    }

    private List<Camera> listed() throws CameraException {
        AVInputFormat format = avformat.av_find_input_format(demuxer());
        AVDeviceInfoList devices = new AVDeviceInfoList(null);
        int count = avdevice.avdevice_list_input_sources(format, (String) null, (AVDictionary) null, devices);
        if (count < 0) {
            throw new CameraException(Reason.REFUSED, FfmpegLibraries.text(count));
        }
        List<Camera> found = new ArrayList<>();
        for (int i = 0; i < devices.nb_devices(); i++) {
            AVDeviceInfo device = devices.devices(i);
            if (sees(device)) {
                String name = LinuxCameras.unique(device.device_description().getString(), found);
                found.add(new Camera(device.device_name().getString(), name, false));
            }
        }
        avdevice.avdevice_free_list_devices(devices);
        return found;
    }

    private static boolean sees(AVDeviceInfo device) {
        for (int i = 0; i < device.nb_media_types(); i++) {
            if (device.media_types().get(i) == avutil.AVMEDIA_TYPE_VIDEO) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String url(String id) {
        return "video=" + id;
    }

    @Override
    public List<Map<String, String>> attempts() {
        return List.of(Map.of("video_size", SIZE, "framerate", RATE), Map.of("video_size", SIZE), Map.of());
    }

    @Override
    public Reason otherwise() {
        return Reason.BUSY; // DirectShow does not say why
    }
}
