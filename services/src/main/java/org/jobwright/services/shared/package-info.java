/** What every service builds on: the caller, the boundary around each call, pages of results, the clock, guards of forms. */
package org.jobwright.services.shared;
