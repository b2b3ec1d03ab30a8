import mongoose from 'mongoose'
import type { Migration } from '../migrate.ts'

/**
 * Before approval was asked for, a change of the calendar was in force when it was made: it counts as approved. Its
 * unique number goes with it, since a change that waits has none.
 */
export const approveOldChanges: Migration = {
  name: '0002-changes-of-the-calendar-are-approved',
  run: async () => {
    const changes = mongoose.connection.collection('calendarChanges')
    await changes.updateMany(
      { status: { $exists: false } },
      {
        $set: {
          status: 'approved',
          announce: null,
          settings: [],
          office: '',
          reason: '',
          foreseen: null,
          decision: null,
        },
      },
    )
    const indexes = await changes.indexes()
    if (indexes.some((index) => index.name === 'province_1_version_1')) await changes.dropIndex('province_1_version_1')
  },
}
