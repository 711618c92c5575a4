/** Rooms of an employer in which people meet. */
package org.jobwright.domain.interviews.rooms;
