/** Permission to hire: Requisition, the openings that its approval makes, and who is asked for which request. */
package org.jobwright.domain.requisitions;
