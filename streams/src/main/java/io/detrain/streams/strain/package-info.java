/** Signs of accumulated fatigue, counted by domain and judged with patience (science.md 3.3, 3.4). */
@NullMarked
package io.detrain.streams.strain;

import org.jspecify.annotations.NullMarked;
