/** What is wrong with an instance, and what to do about it: {@code doctor} and {@code health}. */
package org.jobwright.server.doctor;
