/** Moderation as moderators see it: the queue, and a case that compares the live text with the submission. */
package org.jobwright.web.moderation;
