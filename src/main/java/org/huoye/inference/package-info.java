/**
 * Engine start, devices, model cards, model store and leases, sessions of TensorFlow and ONNX Runtime and their traces. May import jobs and platform; knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.inference;

import org.jspecify.annotations.NullMarked;
