package io.detrain.notifier.notice;

/** One athlete of one tenant. */
public record Athlete(String tenant, String id) {}
