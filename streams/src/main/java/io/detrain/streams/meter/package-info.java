/** What is measured of the Coach at work: counters that the hot path only adds to, and how far a restore is. */
@NullMarked
package io.detrain.streams.meter;

import org.jspecify.annotations.NullMarked;
