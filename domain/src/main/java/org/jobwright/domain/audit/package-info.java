/** Who did what to what and when, chained by hashes. Watches every event; no feature calls it. */
package org.jobwright.domain.audit;
