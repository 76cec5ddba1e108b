package org.huoye.media;

import java.util.List;
import java.util.Map;
import org.huoye.media.CameraException.Reason;
import org.huoye.media.Cameras.Camera;

/** What differs between systems: how cameras are found, and how FFmpeg is asked for them. Stateless. */
interface CameraSystem {

    /** Size and speed that are asked for: what the models of the book want, at a speed that looks alive. */
    String SIZE = "640x480";
    String RATE = "30";

    /** FFmpeg's name of this kind of device. */
    String demuxer();

    /** @see Cameras#list() */
    List<Camera> list() throws CameraException;

    /**
     * What FFmpeg opens for a camera.
     *
     * @throws CameraException if it is not there any more
     */
    String url(String id) throws CameraException;

    /** Options to try one after the other until the camera takes them. */
    List<Map<String, String>> attempts();

    /** What an error at opening that is neither a refusal nor the like means here. */
    Reason otherwise();
}
