/** Says in plain words what a flag or a plan rests on, so that anyone can follow it (science.md 3.4). */
@NullMarked
package io.detrain.streams.explain;

import org.jspecify.annotations.NullMarked;
