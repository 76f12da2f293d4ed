/** Load over days: fitness, fatigue, form, ramp, monotony, spikes (science.md 2). */
@NullMarked
package io.detrain.streams.rolling;

import org.jspecify.annotations.NullMarked;
