import type { Config } from '../../config.ts'
import { emailGateway } from './email.ts'
import type { Gateway } from './gateway.ts'
import { localGateway } from './local.ts'
import { smsGateway } from './sms.ts'
import { zaloGateway } from './zalo.ts'

/** The ways out that this installation has: those that are configured, or the local ones of the demo. */
export function gatewaysOf({ demo, gateways }: Pick<Config, 'demo' | 'gateways'>): Gateway[] {
  if (demo) return [localGateway('email'), localGateway('sms'), localGateway('zalo')]
  return [
    ...(gateways.mail ? [emailGateway(gateways.mail)] : []),
    ...(gateways.sms ? [smsGateway(gateways.sms)] : []),
    ...(gateways.zalo ? [zaloGateway(gateways.zalo)] : []),
  ]
}
