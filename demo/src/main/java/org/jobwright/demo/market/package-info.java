/** What people and employers did on the demo market in the last thirteen months. */
package org.jobwright.demo.market;
