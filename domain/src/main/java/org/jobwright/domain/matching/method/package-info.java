/** How what applicants sent is compared with what an advert asks for: by rules, in versions, without a score. */
package org.jobwright.domain.matching.method;
