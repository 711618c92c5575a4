/** Counts the moderation of a year, and publishes it. */
package org.jobwright.services.moderation.transparency;
