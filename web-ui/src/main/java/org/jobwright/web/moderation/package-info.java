/** The review desk as moderators see it: the queue, and a case with what is live beside what was handed in. */
package org.jobwright.web.moderation;
