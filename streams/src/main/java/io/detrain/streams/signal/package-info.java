/** What body and mood say in the morning, each held against the athlete's own baseline (science.md 3.2). */
@NullMarked
package io.detrain.streams.signal;

import org.jspecify.annotations.NullMarked;
