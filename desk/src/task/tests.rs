mod broken;
mod ends;
mod events;
mod import;
mod stage;
mod survival;
mod turns;
mod wire;
