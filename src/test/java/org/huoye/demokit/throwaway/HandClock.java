package org.huoye.demokit.throwaway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huoye.jobs.AlarmClock;

/** A clock that a test moves; who waits is woken in the thread that moves it. */
public final class HandClock implements AlarmClock {

    private record Alarm(Instant at, Runnable work) {
    }

    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        alarms.add(new Alarm(now.plus(delay), work));
    }

    /** How many wait. */
    public synchronized int waiting() {
        return alarms.size();
    }

    /** Moves on, minute by minute. */
    public void move(Duration by) {
        for (long minute = 0; minute < by.toMinutes(); minute++) {
            List<Alarm> due;
            synchronized (this) {
                now = now.plus(Duration.ofMinutes(1));
                due = alarms.stream().filter(alarm -> !alarm.at.isAfter(now)).toList();
                alarms.removeAll(due);
            }
            due.forEach(alarm -> alarm.work.run());
        }
    }
}
